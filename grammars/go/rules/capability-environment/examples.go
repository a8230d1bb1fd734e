// bad: by name
package main

import "os"

var token = os.Getenv("DEPLOY_TOKEN")
//          ^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: whether it is set
package main

import "os"

func main() { _, ok := os.LookupEnv("STAGE"); _ = ok }
// bad: all of it
package main

import "os"

func main() { all := os.Environ(); _ = all }
// good: nearly: sets one
package main

import "os"

func main() { os.Setenv("STAGE", "dev") }
// good: nearly: another place
package main

import "os"

func main() { os.Getwd() }
// good: the name alone
package main

const name = "DEPLOY_TOKEN"
