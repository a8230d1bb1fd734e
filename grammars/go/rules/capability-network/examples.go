// bad: fetches
package main

import "net/http"

func main() { http.Get("https://api.example/v1") }
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: an address that only runs tell
package main

import "net"

func dial(address string) { net.Dial("tcp", address) }
// bad: a database
package main

import "database/sql"

func open() { sql.Open("postgres", dsn) }
// good: nearly: takes an address apart
package main

import "net/url"

func main() { url.Parse("https://api.example/v1") }
// good: nearly: only a status
package main

import "net/http"

func text() string { return http.StatusText(200) }
// good: a method of that name
package main

func main() { cache.Get("https://api.example/v1") }
