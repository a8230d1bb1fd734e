; By the manager of services.
((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "stop" "disable" "mask" "kill")
  (#operand? @finding "^(docker|containerd|kubelet|k3s|podman|postgres(ql)?([@-].{1,30})?|mysqld?|mariadb|mongod|redis(-server)?|valkey|elasticsearch|opensearch|rabbitmq-server|kafka|cassandra|influxdb|etcd|clickhouse-server|mssql-server)([.](service|socket))?$"))

((command name: (_) @name) @finding
  (#any-of? @name "service" "rc-service")
  (#operand? @finding "0" "^(docker|containerd|kubelet|postgresql|mysqld?|mariadb|mongod|redis(-server)?|elasticsearch|opensearch|rabbitmq-server|kafka|cassandra|influxdb|etcd)$")
  (#operand? @finding "1" "^stop$"))

((command name: (_) @name) @finding
  (#any-of? @name "net" "net1" "sc")
  (#word? @finding "(?i)^(mssql(server|[$].{1,40})|mysql\\d{0,3}|postgresql.{0,30}|mongodb|oracleservice.{1,30}|sqlserveragent|sqlwriter|vss|docker|msexchange[a-z]{1,20}|veeam[a-z]{1,30})$")
  (#sub? @finding "stop"))

((command name: (_) @name) @finding
  (#eq? @name "stop-service")
  (#word? @finding "(?i)^(mssql(server|[$].{1,40})|mysql\\d{0,3}|postgresql.{0,30}|mongodb|oracleservice.{1,30}|sqlserveragent|sqlwriter|vss|docker|msexchange[a-z]{1,20}|veeam[a-z]{1,30})$"))

((command name: (_) @name) @finding
  (#eq? @name "pg_ctl")
  (#operand? @finding "^stop$")
  (#operand? @finding "^immediate$"))
; Everything that runs.
((command name: (_) @name) @finding
  (#eq? @name "kill")
  (#option? @finding "-1")
  (#option? @finding "-9" "-KILL" "-TERM" "-15"))
