// An invented world for the stand-in server: everything in it is made up.

/** Numbers from 0 to below 1, the same every time. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST = ['Blue', 'Red', 'Nine', 'Silver', 'Quiet', 'North', 'Golden', 'Paper', 'Lucky', 'Harbour', 'Green', 'Velvet', 'Amber', 'Stone', 'Swift'];
const SECOND = ['Heron', 'Kite', 'Willows', 'Anchor', 'Lantern', 'Maple', 'Otter', 'Crane', 'Meadow', 'Falcon', 'Pine', 'Tern', 'Fox', 'Bridge'];
const THIRD = ['Trading', 'Goods', 'Outlet', 'Store', 'Export', 'Direct', 'Boutique', 'Supply'];
const CHINESE = ['蓝鹭贸易行', '深海数码专营店', '金桥皮具商行', '南山运动户外', '星河表业批发', '锦绣鞋服工厂店', '顺达电子配件'];
const ARABIC = ['متجر النورس الأزرق', 'دار الساعات الفاخرة', 'تجارة الواحة', 'مؤسسة الميناء للتجارة'];
const STREETS = ['华强北路1002号赛格广场31A室', '18 Quay Street, Unit 4', 'شارع الميناء ١٢، دبي', '77 Canal Road, Floor 2', '石牌西路8号展望数码广场B201'];
const STATUSES = ['new', 'new', 'same', 'same', 'same', 'grown', 'shrunk', 'merged'];
const WORDS = { iban: 'were paid into IBAN', phone: 'give the phone', email: 'give the e-mail', address: 'ship from', device: 'were used from the device', website: 'send to the website', crypto: 'were paid into the wallet', tax_id: 'state the tax id', building: 'have a unit in the building' };
const VERBS = { iban: 'PAID_INTO', crypto: 'PAID_INTO', address: 'SHIPS_FROM' };

/** Groups at the end of the list that are linked and nothing more. */
const LINKED = 6;

export function makeWorld() {
  const random = randomOf(20261123);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const digits = (length) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const vendors = new Map();
  const identifiers = new Map();
  const listings = new Map();
  const reports = new Map();
  const rings = [];
  const links = []; // {from, to, relationship}: node keys

  function newVendor(ring) {
    const id = `V${vendors.size + 1}`;
    const roll = random();
    const name = roll < 0.16 ? pick(CHINESE) : roll < 0.24 ? pick(ARABIC) : `${pick(FIRST)} ${pick(SECOND)} ${pick(THIRD)}`;
    const vendor = { id, name, ring, risk: 0, country: pick(['DE', 'CN', 'AE', 'GB', 'NL']), status: pick(['active', 'active', 'suspended', 'removed']) };
    vendors.set(id, vendor);
    for (let count = 2 + Math.floor(random() * 5); count > 0; count--) {
      const listing = `L${listings.size + 1}`;
      listings.set(listing, { id: listing, title: `${pick(['Chronograph 40 mm', 'Runner 2 shoes', 'Leather tote', '无线降噪耳机', 'Down jacket'])} · ${pick(['new', 'boxed', '包邮', 'original'])}` });
      links.push({ from: `vendor:${id}`, to: `listing:${listing}`, relationship: 'OFFERS' });
    }
    return vendor;
  }

  function valueOf(kind) {
    switch (kind) {
      case 'iban': return `DE${digits(20)}`;
      case 'phone': return `+86755${digits(8)}`;
      case 'email': return `${pick(FIRST).toLowerCase()}.${pick(SECOND).toLowerCase()}${digits(2)}@mail.example`;
      case 'address': case 'building': return `${pick(STREETS)} ${digits(2)}`;
      case 'device': return `dev-${Math.floor(random() * 1e9).toString(16)}`;
      case 'website': return `${pick(SECOND).toLowerCase()}-${pick(THIRD).toLowerCase()}${digits(2)}.example`;
      case 'crypto': return `bc1q${Math.floor(random() * 1e15).toString(36)}${digits(12)}`;
      default: return `HRB ${digits(6)}`;
    }
  }

  function rawsOf(kind, value) {
    if (kind === 'iban') return [value, value.replace(/(.{4})/g, '$1 ').trim()];
    if (kind === 'phone') return [value, `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`, `0${value.slice(3)}`];
    if (kind === 'email') return [value, value.toUpperCase()];
    return [value];
  }

  function share(kind, holders, value = valueOf(kind)) {
    const key = `${kind}:${value}`;
    const known = identifiers.get(key) ?? { kind, value, holders: new Set(), raws: rawsOf(kind, value), extra: 0 };
    identifiers.set(key, known);
    for (const vendor of holders) {
      if (!known.holders.has(vendor.id)) {
        known.holders.add(vendor.id);
        links.push({ from: `vendor:${vendor.id}`, to: key, relationship: VERBS[kind] ?? 'USES' });
      }
    }
    return known;
  }

  function report(vendor, outcome) {
    const id = `R${reports.size + 1}`;
    reports.set(id, { id, outcome });
    links.push({ from: `report:${id}`, to: `vendor:${vendor.id}`, relationship: 'ABOUT' });
  }

  const forwarder = share('address', [], 'Warehouse 9, Free Zone Gate 4');

  function newRing(size, kinds) {
    const ring = { ring_id: '', status: pick(STATUSES), vendors: [], shared: [] };
    while (ring.ring_id === '' || rings.some((other) => other.ring_id === ring.ring_id)) {
      ring.ring_id = Array.from({ length: 8 }, () => pick([...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'])).join('');
    }
    for (let count = 0; count < size; count++) {
      ring.vendors.push(newVendor(ring));
    }
    kinds.forEach((kind, index) => {
      const most = index === 0 ? size : Math.max(2, Math.ceil(size * (0.15 + random() * 0.45)));
      const start = Math.floor(random() * size);
      const holders = ring.vendors.filter((_, place) => (place - start + size) % size < most);
      ring.shared.push({ ...share(kind, size > 20 ? holders.slice(0, 3 + Math.floor(random() * 8)) : holders), bits: 3 + random() * 12 });
    });
    if (size > 20) {
      for (let at = 0; at + 1 < size; at += 2) {
        const kind = pick(['phone', 'iban', 'device', 'email', 'address']);
        const holders = [ring.vendors[at], ring.vendors[at + 1], ring.vendors[(at + 2 + Math.floor(random() * 5)) % size]];
        ring.shared.push({ ...share(kind, holders), bits: 3 + random() * 12 });
      }
    }
    ring.vendors.forEach((vendor) => share('address', [vendor], forwarder.value));
    ring.vendors.slice(0, Math.ceil(size / 3)).forEach((vendor) => {
      report(vendor, pick(['confirmed', 'confirmed', 'pending', 'dismissed']));
    });
    ring.vendors.forEach((vendor) => {
      share('email', [vendor]);
      vendor.risk = Math.round(Math.min(0.99, 0.25 + random() * 0.75) * 1e6) / 1e6;
    });
    ring.shared.sort((a, b) => b.bits - a.bits);
    ring.score = Math.round((size > 20 ? 96.4 : ring.shared.reduce((sum, item) => sum + item.bits, 0)) * 1e4) / 1e4;
    rings.push(ring);
  }

  newRing(7, ['iban', 'phone', 'address', 'email', 'device', 'building']);
  rings[0].vendors[1].name = '蓝鹭贸易行';
  rings[0].vendors[3].name = 'متجر النورس الأزرق';
  newRing(60, ['iban', 'website', 'crypto', 'tax_id', 'address', 'phone', 'iban', 'device']);
  for (let index = 0; index < 74; index++) {
    const kinds = ['iban', 'phone', 'email', 'address', 'device', 'website', 'crypto', 'tax_id'].sort(() => random() - 0.5);
    newRing(2 + Math.floor(random() * 12), kinds.slice(0, 1 + Math.floor(random() * 4)));
  }
  for (let index = 0; index < 80; index++) {
    share('address', [newVendor(null)], forwarder.value);
  }
  rings.sort((a, b) => b.score - a.score);
  rings.forEach((ring, index) => {
    ring.rank = index + 1;
    ring.standing = index < rings.length - LINKED ? 'ring' : 'linked';
    const half = Math.floor(ring.vendors.length / 2);
    ring.cells = half < 2 ? [] : [ring.vendors.slice(0, half), ring.vendors.slice(half)];
  });

  const around = new Map();
  for (const link of links) {
    for (const [key, other, outgoing] of [[link.from, link.to, true], [link.to, link.from, false]]) {
      (around.get(key) ?? around.set(key, []).get(key)).push({ other, relationship: link.relationship, outgoing });
    }
  }

  const degree = (item) => item.holders.size + (item.extra ?? 0);
  const digest = (text) => [...text].reduce((hash, letter) => (Math.imul(hash, 31) + letter.codePointAt(0)) >>> 0, 7).toString(16).padStart(8, '0') + 'a41c';
  const split = (key) => [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const fileOf = (kind) => (['iban', 'crypto'].includes(kind) ? 'payment_accounts.csv' : kind === 'address' ? 'addresses.csv' : kind === 'vendor' ? 'vendors.csv' : kind === 'listing' ? 'listings.csv' : kind === 'report' ? 'reports.csv' : 'identifiers.csv');
  const sources = (key, many = 1) => Array.from({ length: many }, (_, index) => ({ file: fileOf(split(key)[0]), line: 12 + index * 31, digest: digest(key + index) }));
  const labelOf = (key) => {
    const [kind, id] = split(key);
    return kind === 'vendor' ? vendors.get(id)?.name : kind === 'listing' ? listings.get(id)?.title : id;
  };

  function outcomes(ring) {
    const counts = {};
    for (const vendor of ring.vendors) {
      for (const { other } of around.get(`vendor:${vendor.id}`) ?? []) {
        const found = reports.get(split(other)[1]);
        if (other.startsWith('report:')) counts[found.outcome] = (counts[found.outcome] ?? 0) + 1;
      }
    }
    return counts;
  }

  const sentence = (item, many) => `${many} vendors ${WORDS[item.kind]} ${item.value}`;
  const seen = (ring) => ({ first_seen: `2025-0${1 + (ring.rank % 9)}-02T00:00:00Z`, last_seen: `2026-0${1 + (ring.rank % 9)}-17T00:00:00Z` });

  function summary(ring) {
    return {
      ring_id: ring.ring_id, rank: ring.rank, standing: ring.standing, score: ring.score, status: ring.status, size: ring.vendors.length,
      reason: sentence(ring.shared[0], ring.shared[0].holders.size),
      kinds: [...new Set(ring.shared.map((item) => item.kind))], reports: outcomes(ring), ...seen(ring),
      vendors: ring.vendors.slice(0, 3).map((vendor) => vendor.name),
    };
  }

  function detail(ring) {
    return {
      ring_id: ring.ring_id, rank: ring.rank, standing: ring.standing, score: ring.score, status: ring.status, lineage: ring.status === 'merged' ? ['4QX0M2ZT', '91BHY7WC'] : [],
      ...seen(ring), reports: outcomes(ring),
      vendors: ring.vendors.map((vendor, index) => ({
        vendor_id: vendor.id, name: vendor.name, membership: index % 4 === 3 ? 0.62 : 1, risk: vendor.risk,
        contributions: [
          { name: 'shared_evidence', bits: 4.1 + (index % 3), sentence: `Shares ${1 + (index % 4)} values with other members` },
          ...((around.get(`vendor:${vendor.id}`) ?? []).some(({ other }) => reports.get(split(other)[1])?.outcome === 'confirmed') ? [{ name: 'own_confirmed_reports', bits: 3, sentence: '1 report about this vendor was confirmed' }] : []),
          ...(index % 5 === 4 ? [{ name: 'account_age', bits: -1.2, sentence: 'The account is older than six years' }] : []),
        ],
      })),
      cells: ring.cells.map((cell) => cell.map((vendor) => vendor.id)),
      bridges: ring.vendors.length > 3 ? [{ vendor_a: ring.vendors[0].id, vendor_b: ring.vendors[2].id, bits: 3.4 }, { vendor_a: ring.vendors[1].id, vendor_b: ring.vendors[3].id, bits: 5.2 }] : [],
      contributions: [
        ...ring.shared.map((item, index) => ({ name: `shared_${item.kind}`, bits: index === 2 ? item.bits / 2 : item.bits, sentence: `${sentence(item, item.holders.size)}: ${item.bits.toFixed(1)} bits${index === 2 ? `, of which ${(item.bits / 2).toFixed(1)} bits count beside dependent facts` : ''}` })),
        { name: 'confirmed_reports', bits: 3, sentence: 'Reports about 2 members were confirmed' },
      ],
    };
  }

  function graph(ring) {
    const keys = new Set(ring.vendors.map((vendor) => `vendor:${vendor.id}`));
    const nodes = ring.vendors.map((vendor) => ({ key: `vendor:${vendor.id}`, kind: 'vendor', id: vendor.id, label: vendor.name, risk: vendor.risk, degree: (around.get(`vendor:${vendor.id}`) ?? []).length }));
    const edges = [];
    for (const item of ring.shared) {
      const key = `${item.kind}:${item.value}`;
      nodes.push({ key, kind: item.kind, id: item.value, label: item.value, bits: item.bits, degree: degree(item) });
      for (const { other, relationship } of around.get(key) ?? []) {
        if (keys.has(other)) edges.push({ source: other, target: key, relationship, bits: item.bits });
      }
    }
    return { ring_id: ring.ring_id, complete: ring.vendors.length < 50, nodes, edges };
  }

  function evidence(ring) {
    return {
      ring_id: ring.ring_id, total_bits: ring.shared.reduce((sum, item) => sum + item.bits, 0),
      items: ring.shared.map((item) => ({
        kind: item.kind, value: item.value, bits: item.bits, vendors: [...item.holders], holders: degree(item),
        sentence: `${sentence(item, item.holders.size)}: ${item.bits.toFixed(1)} bits`, raws: item.raws,
        sources: sources(`${item.kind}:${item.value}`, item.holders.size).map(({ file, digest: hash }) => ({ file, digest: hash })),
      })),
      ignored: [
        { kind: 'address', value: forwarder.value, vendors: degree(forwarder), threshold: 25, reason: 'hub', sentence: `The address ${forwarder.value} was ignored: ${degree(forwarder).toLocaleString('en')} vendors share it, more than 25` },
        { kind: 'phone', value: '+00000000', vendors: 214, threshold: 0, reason: 'placeholder', sentence: 'The phone +00000000 was ignored: it is a placeholder' },
      ],
    };
  }

  function node(kind, id) {
    const key = `${kind}:${id}`;
    const identifier = kind === 'building' ? undefined : identifiers.get(key);
    const vendor = kind === 'vendor' ? vendors.get(id) : undefined;
    const listing = kind === 'listing' ? listings.get(id) : undefined;
    const found = kind === 'report' ? reports.get(id) : undefined;
    if (!identifier && !vendor && !listing && !found) return undefined;
    const counts = new Map();
    for (const { other } of around.get(key) ?? []) counts.set(split(other)[0], (counts.get(split(other)[0]) ?? 0) + 1);
    return {
      kind, id, label: labelOf(key) ?? id,
      properties: vendor ? { vendor_id: id, country: vendor.country, status: vendor.status, created_at: '2024-03-11T08:15:00Z' } : listing ? { price: 129.5, currency: 'EUR', status: 'active' } : found ? { outcome: found.outcome } : { value: id },
      raws: identifier?.raws ?? [], quality: identifier ? 'usable' : null, sources: sources(key, identifier ? Math.min(identifier.holders.size, 100) : 1),
      neighbours: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => ({ kind: name, count })),
      ring_id: vendor?.ring?.ring_id ?? null, membership: vendor?.ring ? 1 : null, risk: vendor ? vendor.risk : null, rank: vendor ? Number(id.slice(1)) : null,
    };
  }

  function neighbours(kind, id, type) {
    const found = (around.get(`${kind}:${id}`) ?? []).filter(({ other }) => type === null || split(other)[0] === type);
    const rank = (key) => ['listing', 'report'].includes(split(key)[0]) ? 2 : key === `address:${forwarder.value}` ? 3 : 1;
    return found.sort((a, b) => rank(a.other) - rank(b.other)).map(({ other, relationship, outgoing }) => {
      const [otherKind, otherId] = split(other);
      const identifier = identifiers.get(other);
      const vendor = otherKind === 'vendor' ? vendors.get(otherId) : undefined;
      return {
        kind: otherKind, id: otherId, label: labelOf(other) ?? otherId, relationship, outgoing, quality: identifier ? 'usable' : null,
        degree: identifier ? degree(identifier) : (around.get(other) ?? []).length, raws: identifier?.raws.slice(0, 1) ?? [], sources: sources(other),
        ring_id: vendor?.ring?.ring_id ?? null, risk: vendor ? vendor.risk : null,
      };
    });
  }

  function search(query, limit) {
    const wanted = query.toLowerCase();
    const phone = /^[+0-9 ()-]{4,}$/.test(query) ? query.replace(/[^0-9]/g, '') : null;
    const items = [];
    for (const vendor of vendors.values()) {
      if (vendor.name.toLowerCase().includes(wanted)) items.push({ kind: 'vendor', id: vendor.id, label: vendor.name, matched: 'name', text: vendor.name, ring_id: vendor.ring?.ring_id ?? null, risk: vendor.risk });
    }
    for (const item of identifiers.values()) {
      const raw = item.raws.find((text) => text.toLowerCase().includes(wanted)) ?? (phone && item.kind === 'phone' && item.value.includes(phone) ? item.value : undefined);
      if (raw !== undefined) {
        const holder = vendors.get([...item.holders][0]);
        items.push({ kind: item.kind, id: item.value, label: item.value, matched: 'raw', text: raw, ring_id: item === forwarder ? null : (holder?.ring?.ring_id ?? null), risk: null });
      }
    }
    for (const listing of listings.values()) {
      if (listing.title.toLowerCase().includes(wanted)) items.push({ kind: 'listing', id: listing.id, label: listing.title, matched: 'title', text: listing.title, ring_id: null, risk: null });
    }
    return { query, normalized_as: phone ? [{ kind: 'phone', value: `+${phone}` }] : [], total: items.length, complete: items.length <= limit, items: items.slice(0, limit) };
  }

  const run = { run_id: '20261123T225901Z', finished_at: '2026-11-23T22:59:03Z', vendors: vendors.size, rings: rings.length - LINKED, linked_groups: LINKED, suppressed: 9 };
  return { run, rings, summary, detail, graph, evidence, node, neighbours, search };
}
