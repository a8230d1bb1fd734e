# bad: of a repository
gh secret delete DEPLOY_KEY --repo team/shop
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: of an application
fly secrets unset SESSION_KEY
# bad: of a project
vercel env rm API_KEY production --yes
# bad: of a cloud
aws secretsmanager delete-secret --secret-id shop --force-delete-without-recovery
# bad: a key
aws kms schedule-key-deletion --key-id 1 --pending-window-in-days 7
# bad: a store with all in it
az keyvault delete --name shop
# bad: an entry of a password manager
op item delete "Deploy key" --vault shop
# good: nearly: listed by name
gh secret list
# good: nearly: set anew
fly secrets set SESSION_KEY=x
# good: nearly: a login ended
vault token revoke -self
# good: read by a deployment
aws secretsmanager get-secret-value --secret-id shop
