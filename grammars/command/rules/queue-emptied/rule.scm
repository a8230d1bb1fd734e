; Kafka.
((command name: (_) @name) @finding
  (#any-of? @name "kafka-topics" "kafka-topics.sh" "kafka-consumer-groups" "kafka-consumer-groups.sh")
  (#operand? @finding "^--delete$")
  (#not-operand? @finding "(?i)(^|[-_.])(test|tmp|temp)([-_.]|$)"))

((command name: (_) @name) @finding
  (#any-of? @name "kafka-acls" "kafka-acls.sh")
  (#operand? @finding "^--remove$"))

((command name: (_) @name) @finding
  (#any-of? @name "kafka-delete-records" "kafka-delete-records.sh"))

((command name: (_) @name) @finding
  (#any-of? @name "rpk" "pulsar-admin" "kcat" "nats" "nsc")
  (#operand? @finding "^(delete|purge|rm|del|delete-partitioned-topic)$")
  (#not-operand? @finding "(?i)(^|[-_.])(test|tmp|temp)([-_.]|$)"))

; RabbitMQ.
((command name: (_) @name) @finding
  (#eq? @name "rabbitmqctl")
  (#operand? @finding "^(reset|force_reset|delete_queue|purge_queue|delete_vhost|delete_user|clear_permissions|forget_cluster_node)$"))

((command name: (_) @name) @finding
  (#any-of? @name "rabbitmqadmin" "rabbitmqadmin.py")
  (#operand? @finding "^(delete|purge)$"))

; Clouds.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^purge-queue$"))
