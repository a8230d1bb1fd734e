# bad: an application
heroku apps:destroy -a shop --confirm shop
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: its disk
flyctl volumes destroy vol_1 --yes
# bad: a project
vercel project rm shop
# bad: a site
netlify sites:delete --force --site-id 7
# bad: a repository
gh repo delete team/shop --yes
# bad: through the interface
gh api -X DELETE repos/team/shop
# bad: a job of a server that builds
java -jar jenkins-cli.jar -s https://ci.example.org delete-job deploy
# good: nearly: listed
fly volumes list
# good: nearly: one run of a workflow
gh run delete 123
# good: nearly: a label
gh label delete stale
# good: put up
vercel deploy --prod
