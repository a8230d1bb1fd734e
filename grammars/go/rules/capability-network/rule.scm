; Clients whose first argument is an address.
((call_expression function: (_) arguments: (argument_list . (_)? @address)) @finding
  (#calls? @finding "http.Get" "http.Post" "http.PostForm" "http.Head" "http.Client().Get" "http.Client().Post" "grpc.Dial" "grpc.NewClient" "google.golang.org/grpc.Dial" "google.golang.org/grpc.NewClient" "google.golang.org/grpc.DialContext" "rpc.DialHTTP" "net/rpc.Dial" "smtp.Dial" "smtp.SendMail" "nats.Connect" "github.com/nats-io/nats.go.Connect"))

; What finds its address elsewhere, or waits for others.
((call_expression function: (_)) @finding
  (#calls? @finding "http.NewRequest" "http.NewRequestWithContext" "http.Client().Do" "net.Dial" "net.DialTimeout" "net.DialTCP" "net.DialUDP" "net.Dialer().Dial" "net.Dialer().DialContext" "net.Listen" "net.ListenPacket" "net.ListenTCP" "net.ListenUDP" "net.LookupHost" "net.LookupIP" "net.LookupTXT" "tls.Dial" "tls.Listen" "http.ListenAndServe" "http.ListenAndServeTLS" "http.Serve" "http.Server().ListenAndServe" "ssh.Dial" "sql.Open" "database/sql.Open" "websocket.Dialer().Dial" "redis.NewClient" "github.com/redis/go-redis/v9.NewClient" "github.com/aws/aws-sdk-go-v2/config.LoadDefaultConfig"))
