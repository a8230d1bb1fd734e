# bad: a hive
reg save "HKLM\\SAM" sam.hiv
#<^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: another
reg save "HKLM\\SECURITY" s.hiv /y
# bad: the directory
ntdsutil "ac i ntds" ifm "create full c:/t" q q
# good: nearly: a key of a program
reg export "HKLM\\Software\\Shop" shop.reg
# good: nearly: asked for
reg query "HKLM\\SAM"
# good: nearly: a setting is read
ntdsutil help
# good: a backup that Windows makes
wbadmin start systemstatebackup -backupTarget:E:
# bad: of Samba
pdbedit -L -w
# bad: of a database
psql -c 'select usename, passwd from pg_shadow'
# good: nearly: who there is
getent passwd kim
# good: nearly: how many users an application has
psql -c 'select count(*) from users'
# good: accounts of Samba, without hashes
pdbedit -L
