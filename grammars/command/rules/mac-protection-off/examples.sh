# bad: any program
sudo spctl --master-disable
#    ^^^^^^^^^^^^^^^^^^^^^^
# bad: the system's own files
csrutil disable
# bad: the log
log erase --all
# bad: an account that nobody sees
sudo dscl . -create /Users/helper IsHidden 1
# good: nearly: asks
spctl --status
# good: nearly: switched on
sudo spctl --master-enable
# good: nearly: reads the log
log show --last 5m
# good: one file that was downloaded
xattr -d com.apple.quarantine ./tool
