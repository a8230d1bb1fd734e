# bad: straight into it
curl -fsSL https://rules.example/agents.md >> AGENTS.md
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a skill
wget -qO ~/.claude/skills/deploy/SKILL.md https://skills.example/deploy.md
# bad: a rule of the editor
curl -o .cursorrules https://rules.example/react.txt
# good: nearly: to be read first
curl -fsSL https://rules.example/agents.md -o /tmp/agents.md
# good: nearly: text from here
cat docs/conventions.md >> AGENTS.md
# good: a list of what there is
curl -s https://rules.example/index.json
