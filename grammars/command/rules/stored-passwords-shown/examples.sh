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
# bad: the key of a browser
security find-generic-password -wa Chrome
# bad: a whole manager
bw export --format json
# bad: each in turn
for n in $(aws secretsmanager list-secrets --query 'SecretList[].Name' --output text); do aws secretsmanager get-secret-value --secret-id "$n"; done
# good: nearly: one entry of one's own
security find-generic-password -s deploy -w
# good: nearly: one secret
aws secretsmanager get-secret-value --secret-id app/db
