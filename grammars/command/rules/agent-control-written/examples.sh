# bad: allows everything
echo '{"permissions":{"allow":["Bash"]}}' > .claude/settings.local.json
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: changed in place
jq '.hooks = {}' ~/.claude/settings.json | sponge ~/.claude/settings.json
# bad: no more questions
sed -i 's/on-request/never/' ~/.codex/config.toml
# bad: the hook is gone
rm -f .claude/hooks/pre-tool-use.sh
# bad: one tool server more
cp /tmp/servers.json .cursor/mcp.json
# good: nearly: reads it
jq .permissions .claude/settings.json
# good: nearly: settings of something else
sed -i 's/tabs/spaces/' .vscode/settings.json
# good: nearly: a log of the agent
rm -rf ~/.claude/debug
# good: a copy to look at
cp ~/.codex/config.toml /tmp/config-before.toml
