"""pyftpdlib with one user, as quiet as it can be: the port is the argument, and the version is printed when it listens."""

import logging
import sys
import tempfile

import pyftpdlib
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

logging.basicConfig(level=logging.CRITICAL)
authorizer = DummyAuthorizer()
authorizer.add_user("alice", "s3cret", tempfile.gettempdir())
FTPHandler.authorizer = authorizer
server = FTPServer(("127.0.0.1", int(sys.argv[1])), FTPHandler, backlog=511)
server.max_cons = 20000
print("pyftpdlib", pyftpdlib.__ver__, flush=True)
server.serve_forever()
