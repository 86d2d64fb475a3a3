/** Names of coins that are, or were, won by proof of work or proof of space; the same in all languages. */
export const coins: readonly string[] = [
  '*coin', 'bitcoins', 'litecoins', 'bitcoin (cash|gold|sv)', 'btc', 'ltc', 'doge', 'zec', 'etc coin', 'rvn', 'xch',
  'ethereum [classic]', 'monero', 'xmr', 'zcash', 'ravencoin', 'kaspa', 'ergo coin', 'decred', 'horizen', 'alephium',
  'kadena', 'nervos', 'verus coin', 'verushash', 'pirate chain', 'beam coin', 'wownero', 'raptoreum', 'neoxa',
  'iron fish', 'dynex', 'aleo', 'siacoin', 'chia', 'filecoin', 'spacemesh', 'pi network', 'randomx', 'ethash', 'kawpow',
  'equihash', 'cryptonight',
];
