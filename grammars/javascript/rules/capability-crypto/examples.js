// bad: a cipher
const crypto = require("node:crypto");
const cipher = crypto.createCipheriv("aes-256-gcm", key, iv);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: a pair of keys
import { generateKeyPairSync } from "crypto";
generateKeyPairSync("ed25519");
// bad: a token
const jwt = require("jsonwebtoken");
jwt.sign({ id: 1 }, key);
// good: nearly: a digest
const crypto = require("node:crypto");
crypto.createHash("sha256");
// good: nearly: a number
crypto.randomUUID();
// good: an encoding
Buffer.from(text).toString("base64");
