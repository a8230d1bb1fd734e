// bad: a service worker
navigator.serviceWorker.register("/sw.js");
// bad: a schedule
const cron = require("node-cron");
cron.schedule("0 3 * * *", run);
// bad: at login
const { app } = require("electron");
app.setLoginItemSettings({ openAtLogin: true });
// good: nearly: takes it away
navigator.serviceWorker.getRegistration();
// good: nearly: while it runs
setInterval(run, 1000);
// good: a function of that name
register("/sw.js");
