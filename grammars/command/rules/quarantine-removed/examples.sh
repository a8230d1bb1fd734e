# bad: of a program
xattr -d com.apple.quarantine ~/Downloads/tool
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: of a whole bundle
sudo xattr -rd com.apple.quarantine /Applications/Tool.app
# bad: all attributes
xattr -cr /Applications/Tool.app
# good: nearly: shows it
xattr -p com.apple.quarantine ~/Downloads/tool
# good: nearly: all attributes of sources
xattr -cr ./src
# good: another attribute
xattr -d com.apple.metadata:kMDItemWhereFroms notes.txt
