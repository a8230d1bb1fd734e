// bad: C
package main

import "C"
//     ^^^
// bad: memory
package main

import (
	"fmt"
	"unsafe"
)
// bad: plug-ins
package main

import "plugin"
// good: nearly: a package of that name
package main

import "team.example/plugin"
// good: nearly: looks into types
package main

import "reflect"
// good: no import at all
package main
