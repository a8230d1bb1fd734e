# bad: an administrator
sudo dscl . -append /Groups/admin GroupMembership helper
# bad: with the other tool
sudo dseditgroup -o edit -a helper -t user admin
# bad: a new one
sudo sysadminctl -addUser helper -password x
# bad: anyone
sudo sysadminctl -guestAccount on
# good: nearly: who is it
dscl . -read /Groups/admin GroupMembership
# good: nearly: off
sudo sysadminctl -guestAccount off
# good: nearly: a group of the project
sudo dseditgroup -o edit -a helper -t user builders
# bad: remote management
sudo /System/Library/CoreServices/RemoteManagement/ARDAgent.app/Contents/Resources/kickstart -activate -configure -access -on -privs -all
# bad: an account with a number that hides it
sudo dscl . -create /Users/svc UniqueID 401
