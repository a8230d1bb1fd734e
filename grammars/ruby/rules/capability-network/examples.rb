# bad: a web client
require "net/http"
Net::HTTP.get(URI("https://api.example/v1"))
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a socket
require "socket"
TCPSocket.new("db.example", 5432)
# bad: opened like a file
require "open-uri"
URI.open("https://api.example/v1")
# good: nearly: takes an address apart
URI.parse("https://api.example/v1")
# good: nearly: a file
File.open("api.txt")
# good: a class of its own
Client.new("api")
