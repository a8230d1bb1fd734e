// bad: a server
package main

import "net/http"

func main() { http.ListenAndServe(":8080", nil) }
// good: nearly: only writes about it
package main

import "fmt"

func main() { fmt.Println("listening on :8080") }
