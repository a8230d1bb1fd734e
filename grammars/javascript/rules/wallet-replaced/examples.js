// bad: in what is sent
body = body.replace(/0x[a-fA-F0-9]{40}/g, "0x52908400098527886E0F7030069857D2E4169EE7");
// bad: by a name
const ours = "0x8617E340B3D01FA5F11F306F4090FD50E238070D";
text = text.replaceAll(/\b0x[0-9a-f]{40}\b/gi, ours);
// bad: of another chain
page = page.replace(/\bbc1[a-z0-9]{39,59}\b/, "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq");
// good: nearly: hides them
line = line.replace(/0x[a-fA-F0-9]{40}/g, "0x…");
// good: nearly: makes a link of each
page = page.replace(/0x[a-fA-F0-9]{40}/g, (address) => link(address));
// good: nearly: another thing of that length
text = text.replace(/[a-f0-9]{40}/g, "commit");
