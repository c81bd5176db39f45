const MOST_DECIMALS = 3;

/** An estimate, [mean, half interval or null], with the digits it deserves, as the tables write it. */
export function figure(estimate) {
  if (!estimate) {
    return "–";
  }
  const [mean, half] = estimate;
  if (!half) {
    const single = mean === 0 ? "0" : trimmed(mean, decimals(mean, 3));
    return half === 0 ? single + " ± 0" : single;
  }
  const places = decimals(half, 2);
  if (Number(Math.abs(mean).toFixed(Math.max(0, places))) === 0 && Number(half.toFixed(Math.max(0, places))) === 0) {
    return "<0.001";
  }
  return fixed(mean, places) + " ± " + fixed(half, places);
}

/** A metric's heading. */
export function heading(metric) {
  return metric.unit ? `${metric.label} (${metric.unit})` : metric.label;
}

/** A number on an axis. */
export function tick(value) {
  return value.toLocaleString("en", { maximumSignificantDigits: 6 });
}

/** Three digits, but no zeros at the end. */
function trimmed(value, places) {
  const text = fixed(value, places);
  if (Number(text.replaceAll(",", "")) === 0) {
    return "<0.001";
  }
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function decimals(value, significant) {
  return Math.min(MOST_DECIMALS, significant - 1 - Math.floor(Math.log10(Math.abs(value))));
}

function fixed(value, places) {
  const power = 10 ** Math.max(0, -places);
  const digits = Math.max(0, places);
  return (power > 1 ? Math.round(value / power) * power : value).toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    roundingMode: "halfEven",
  });
}
