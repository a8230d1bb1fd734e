# bad: line by line
require "socket"

door = TCPServer.new(7007)
guest = door.accept
while (line = guest.gets)
  guest.puts `#{line}`
end
# good: nearly: answers with the date
require "socket"

door = TCPServer.new(7007)
guest = door.accept
guest.gets
guest.puts `date`
