// bad: a member
const token = process.env.DEPLOY_TOKEN;
//            ^^^^^^^^^^^^^^^^^^^^^^^^
// bad: a key
const stage = process.env["STAGE"];
// bad: a name that only runs tell
const value = process.env[name];
// bad: taken apart
const { DEPLOY_TOKEN } = process.env;
// bad: all of it
send(JSON.stringify(process.env));
// bad: handed on
spawn("make", { env: { ...process.env } });
// good: nearly: another object
const token = config.env.DEPLOY_TOKEN;
// good: nearly: where it runs
const where = process.cwd();
// good: the name alone
const name = "DEPLOY_TOKEN";
