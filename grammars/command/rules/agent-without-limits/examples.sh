# bad: no questions
claude -p "fix the build" --dangerously-skip-permissions
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: from a package, in the background
nohup npx -y @openai/codex@latest exec --dangerously-bypass-approvals-and-sandbox "go on" > /tmp/o &
# bad: no sandbox
codex --sandbox danger-full-access --ask-for-approval never
# bad: any tool
q chat --trust-all-tools "deploy it"
# bad: one that came later
agy --dangerously-skip-permissions -p "go on until it is green"
# bad: in two words
gemini --approval-mode yolo -p "do all of it"
# bad: for every later start
alias claude='claude --dangerously-skip-permissions'
# bad: no walls
export GEMINI_SANDBOX=false
# good: nearly: asks as usual
claude -p "what does --dangerously-skip-permissions do?"
# good: nearly: writes inside the workspace only
codex exec --sandbox workspace-write "fix the build"
# good: nearly: a message about it
git commit -m "docs: never start it with --dangerously-skip-permissions"
# good: nearly: tools that are named
claude -p "run the tests" --allowedTools "Bash(npm test:*)" Read
# good: a sandbox that stays
export GEMINI_SANDBOX=docker
# bad: by the name of a mode
devin --permission-mode bypass -p "merge what is open"
# bad: by a letter
codebuddy -y -p "fix it"
# bad: from the package of another
npx -y @iflow-ai/iflow-cli --yolo -p "fix it"
# good: nearly: may edit, and asks before it runs
devin --permission-mode accept-edits -p "rename it"
# bad: by the name of an agent that asks nothing
vibe --agent auto-approve -p "clean it up"
# good: nearly: an agent that asks
vibe --agent accept-edits -p "clean it up"
