// bad: a program
package main

import "os/exec"

func main() { exec.Command("git", "status").Run() }
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: a name that only runs tell
package main

import run "os/exec"

func start(name string) { run.Command(name).Start() }
// bad: in the place of this one
package main

import "syscall"

func become(path string) { syscall.Exec(path, nil, nil) }
// good: nearly: only finds it
package main

import "os/exec"

func find() { exec.LookPath("git") }
// good: nearly: says it
package main

import "fmt"

func main() { fmt.Println("git status") }
// good: a method of that name
package main

func main() { bus.Command("stop") }
