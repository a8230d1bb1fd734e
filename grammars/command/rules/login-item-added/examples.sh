# bad: by script
osascript -e 'tell application "System Events" to make login item at end with properties {path:"/Applications/x.app", hidden:true}'
# bad: by file
launchctl load -w ~/Library/LaunchAgents/com.x.helper.plist
# bad: a plug-in of the login window
sudo cp -R Helper.bundle /Library/Security/SecurityAgentPlugins/
# good: nearly: lists them
osascript -e 'tell application "System Events" to get the name of every login item'
# good: nearly: a service of a package
launchctl load ~/Library/LaunchAgents/homebrew.mxcl.redis.plist
# good: nearly: what the system's folder holds already
sudo launchctl load /Library/LaunchDaemons/org.team.backup.plist
# good: shows what runs
launchctl list
