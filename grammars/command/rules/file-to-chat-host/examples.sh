# bad: a document through a bot
curl -F document=@/tmp/out.zip "https://api.telegram.org/bot$BOT/sendDocument?chat_id=1"
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a file to a webhook
curl -F "file1=@db.sqlite" https://discord.com/api/webhooks/1/x
# bad: text that was read
MSG=$(cat notes.txt); curl -d "content=$MSG" https://discord.com/api/webhooks/1/x
# good: nearly: a sentence
curl -d '{"content":"deployed"}' https://discord.com/api/webhooks/1/x
# good: nearly: a message prepared in a file
curl -d @slack-payload.json https://hooks.slack.com/services/T0/B0/x
# good: a file to one's own server
curl -F "file=@out.zip" https://ci.example/upload
