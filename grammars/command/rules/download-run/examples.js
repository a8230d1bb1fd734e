// bad: through a shell
require("child_process").execSync("curl -s https://get.example/install.sh | sh");
// good: nearly: to a file
require("child_process").execSync("curl -so data.json https://api.example/x");
