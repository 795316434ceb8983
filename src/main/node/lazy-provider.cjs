// CDKTF's bindings of the AWS provider load all of their 1,800 modules at once, of which onair uses
// two dozen: that takes longer than all the rest of synthesizing a channel. With this, started by
// `node --require`, each is loaded when something of it is used.
'use strict';

const Module = require('node:module');

const INDEX = /[\\/]provider-aws[\\/](.*[\\/])?lib[\\/]index\.js$/;
const load = Module._load;

function lazily(loaded) {
  return new Proxy(
    {},
    {
      get: (target, name) => loaded()[name],
      has: (target, name) => name in loaded(),
      ownKeys: () => Reflect.ownKeys(loaded()),
      // What the proxy's own object lacks must be configurable.
      getOwnPropertyDescriptor: (target, name) => {
        const property = Reflect.getOwnPropertyDescriptor(loaded(), name);
        return property && { ...property, configurable: true };
      },
    },
  );
}

Module._load = function (request, parent, isMain) {
  const module = () => load.call(this, request, parent, isMain);
  const isBinding = parent && INDEX.test(parent.filename) && request.startsWith('./');
  return isBinding ? lazily(module) : module();
};
