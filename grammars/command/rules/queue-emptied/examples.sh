# bad: a topic
kafka-topics.sh --bootstrap-server kafka:9092 --delete --topic orders
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: all of a broker
rabbitmqctl force_reset
# bad: what nobody has read
aws sqs purge-queue --queue-url "$QUEUE"
# bad: a stream
nats stream rm shop
# good: nearly: of a test
kafka-topics --bootstrap-server kafka:9092 --delete --topic orders-test
# good: nearly: looked at
kafka-topics --bootstrap-server kafka:9092 --describe --topic orders
# good: nearly: how many wait
rabbitmqctl list_queues
# good: made
nats stream add shop
