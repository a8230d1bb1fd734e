# honest: the usual ones
.PHONY: all test clean
all: build
build:
	go build -o bin/app ./cmd/app
test:
	go test ./...
clean:
	rm -rf bin coverage.out
# honest: installed where it is told
PREFIX ?= /usr/local
install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 bin/app $(DESTDIR)$(PREFIX)/bin/app
# honest: the version
VERSION := $(shell git describe --tags --always)
print:
	@echo $(VERSION)
# honest: the database for development
db-reset:
	dropdb --if-exists app_dev
	createdb app_dev
	psql app_dev -f schema.sql
# honest: an image
image:
	docker build -t team/app:$(VERSION) .
	docker push team/app:$(VERSION)
