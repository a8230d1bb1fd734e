; Constants that reach other machines.
((call receiver: (_) @client method: (identifier) @method) @finding
  (#any-of? @client "Net::HTTP" "Net::FTP" "Net::SMTP" "Net::IMAP" "Net::POP3" "Net::SSH" "Net::SCP" "Net::SFTP" "TCPSocket" "UDPSocket" "TCPServer" "UNIXSocket" "Socket" "OpenSSL::SSL::SSLSocket" "Faraday" "HTTParty" "RestClient" "Excon" "Typhoeus" "HTTP" "Redis" "PG" "Mysql2::Client" "Mongo::Client" "Bunny" "Resolv" "Resolv::DNS"))

((call receiver: (_) @client method: (identifier) @method) @finding
  (#match? @client "^Aws::[A-Z][A-Za-z0-9]*::Client$"))

((call receiver: (_) @client method: (identifier) @method) @finding
  (#eq? @client "URI")
  (#eq? @method "open"))
