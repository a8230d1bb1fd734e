; What comes back without being called.
((call_expression function: (_)) @finding
  (#calls? @finding "navigator.serviceWorker.register" "window.navigator.serviceWorker.register" "chrome.alarms.create" "browser.alarms.create" "node-cron.schedule" "node-schedule.scheduleJob" "cron.schedule" "electron.app.setLoginItemSettings" "app.setLoginItemSettings" "pm2.start" "node-windows.Service"))

((new_expression constructor: (_)) @finding
  (#calls? @finding "cron.CronJob" "auto-launch" "node-windows.Service"))
