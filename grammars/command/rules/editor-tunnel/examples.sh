# bad: registers under a name
code tunnel --accept-server-license-terms --name build-7
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: from where it was unpacked
nohup ./code tunnel --random-name &
# bad: as a service
code tunnel service install
# bad: for all addresses
code serve-web --host 0.0.0.0 --without-connection-token
# good: nearly: asks how it is
code tunnel status
# good: nearly: takes it back
code tunnel unregister
# good: opens a folder
code --new-window .
