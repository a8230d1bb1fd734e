// bad: a socket
const socket = new WebSocket("wss://feed.example/v1");
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: an address that only runs tell
fetch(address);
// bad: a client
const axios = require("axios");
axios.get("https://api.example/v1");
// bad: a server
import { createServer } from "node:http";
createServer(handler);
// good: nearly: takes an address apart
const url = new URL("wss://feed.example/v1");
// good: nearly: a method of that name
repository.fetch("main");
// good: an answer
new Response("ok");
