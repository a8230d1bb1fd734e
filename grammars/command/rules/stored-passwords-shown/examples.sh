# bad: a whole keychain
security dump-keychain -d login.keychain
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: everything that matches
secret-tool search --all service mail
# bad: the credential manager
cmdkey /list
# bad: keys of wireless networks
netsh wlan show profile name=home key=clear
# good: nearly: one entry by name
security find-generic-password -s ci-token -w
# good: nearly: an entry is stored
secret-tool store --label=ci service ci
# good: nearly: networks without keys
netsh wlan show networks
# good: keychains are listed
security list-keychains
