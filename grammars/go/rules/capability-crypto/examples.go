// bad: a cipher
package main

import "crypto/aes"
//     ^^^^^^^^^^^^
// bad: keys
package main

import (
	"crypto/ed25519"
	"fmt"
)
// bad: beside the standard library
package main

import "golang.org/x/crypto/nacl/box"
// good: nearly: a digest
package main

import "crypto/sha256"
// good: nearly: an encoding
package main

import "encoding/base64"
// good: a package of that name
package main

import "team.example/crypto/aes"
