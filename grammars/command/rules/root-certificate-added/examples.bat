:: bad: on Windows
certutil -addstore -f Root ca.cer
:: good: nearly: for this user's own mail
certutil -addstore -user My me.cer
