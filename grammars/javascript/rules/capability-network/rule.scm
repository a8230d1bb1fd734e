; Clients whose first argument is an address.
((call_expression function: (_) arguments: (arguments . (_)? @address)) @finding
  (#calls? @finding "fetch" "axios" "axios.get" "axios.post" "axios.put" "axios.patch" "axios.delete" "axios.request" "axios.create" "got" "got.get" "got.post" "superagent.get" "superagent.post" "node-fetch" "undici.request" "undici.fetch" "request" "request.get" "request.post" "http.get" "http.request" "https.get" "https.request" "http2.connect" "net.connect" "net.createConnection" "tls.connect" "navigator.sendBeacon" "io" "socket.io-client.io" "ky" "ky.get" "ky.post" "needle" "phin" "bent" "mongoose.connect" "mongodb.MongoClient.connect" "amqplib.connect" "mqtt.connect" "nats.connect" "importScripts"))

((new_expression constructor: (_) arguments: (arguments . (_)? @address)) @finding
  (#calls? @finding "WebSocket" "ws" "EventSource" "XMLHttpRequest" "RTCPeerConnection" "WebTransport" "mongodb.MongoClient" "pg.Client" "pg.Pool" "ioredis" "net.Socket" "undici.Client" "undici.Pool"))

; What finds its address elsewhere, or waits for others.
((call_expression function: (_)) @finding
  (#calls? @finding "dgram.createSocket" "dns.lookup" "dns.resolve" "dns.resolveTxt" "dns.promises.lookup" "nodemailer.createTransport" "mysql.createConnection" "mysql2.createConnection" "redis.createClient" "net.createServer" "http.createServer" "https.createServer" "express" "Deno.connect" "Deno.listen" "Bun.connect" "Bun.serve" "Bun.listen"))
