// bad: an anonymous miner
const miner = new CoinHive.Anonymous("SITE_KEY", { throttle: 0.7 });
miner.start();
// bad: another service
new CryptoLoot.Anonymous("KEY").start();
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: a script that is loaded
const s = document.createElement("script");
s.src = "https://cdn.example/lib/cryptonight.min.js";
document.head.appendChild(s);
// good: nearly: another anonymous thing
const user = new Session.Anonymous("guest");
user.start();
// good: nearly: a list to block
const blocked = ["coinhive", "cryptoloot"];
console.log(blocked);
// good: an ordinary script
const s = document.createElement("script");
s.src = "https://cdn.example/lib/chart.min.js";
document.head.appendChild(s);
