# bad: in one line
osascript -e 'display dialog "Update needs your password" default answer "" with hidden answer'
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: kept in a variable
P=$(osascript -e 'display dialog "Log in" default answer "" with hidden answer' -e 'text returned of result')
# bad: for another application
osascript -e 'tell app "Finder" to display dialog "Password?" default answer "" with hidden answer'
# good: nearly: an ordinary question
osascript -e 'display dialog "Which branch?" default answer "main"'
# good: nearly: the system asks
osascript -e 'do shell script "launchctl list" with administrator privileges'
# good: a notice
osascript -e 'display notification "Build finished"'
# bad: as if it were sudo
read -rsp "[sudo] password for kim: " p
# good: nearly: what a script needs
read -rsp "Password of the database: " p
