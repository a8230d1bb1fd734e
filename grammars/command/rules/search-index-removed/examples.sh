# bad: an index
curl -X DELETE http://search.internal:9200/orders
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: all of them
curl -s -XDELETE "https://es.example.org/_all?pretty"
# bad: a collection
curl --request DELETE http://qdrant:6333/collections/articles
# bad: a repository
curl -X DELETE -H "Authorization: $T" https://api.github.com/repos/acme/shop
# bad: all that meets a query
curl -X POST es:9200/orders/_delete_by_query -d '{"query":{"match_all":{}}}'
# good: nearly: one document
curl -X DELETE http://search.internal:9200/orders/_doc/17
# good: nearly: an index of a test
curl -X DELETE http://localhost:9200/orders-test
# good: nearly: something else's interface
curl -X DELETE http://localhost:3000/api/todos/4
# good: looked at
curl http://search.internal:9200/_cat/indices
