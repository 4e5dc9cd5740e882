/** A series to be heard: one tone for each row, high for much; what has no value is silent. */

/** Milliseconds from tone to tone. */
const beat = 260;

/** Two octaves: the least and the greatest value, in hertz. */
const [lowest, highest] = [220, 880];

/**
 * @param values in the order in which they are heard
 * @param light is told which of them sounds
 * @param done is told when all have sounded
 * @returns what stops it
 */
export function listen(values: (number | null)[], light: (i: number) => void, done: () => void): () => void {
  const audio = new AudioContext();
  const numbers = values.filter((value) => value !== null);
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  let next = 0;
  const timer = setInterval(() => {
    if (next === values.length) return done();
    const value = values[next]!;
    light(next++);
    if (value !== null) sound(audio, lowest * (highest / lowest) ** ((value - least) / (greatest - least || 1)));
  }, beat);
  return () => {
    clearInterval(timer);
    void audio.close();
  };
}

function sound(audio: AudioContext, frequency: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const [start, end] = [audio.currentTime, audio.currentTime + beat / 1000];
  tone.type = 'triangle';
  tone.frequency.value = frequency;
  // Swells and dies away, so that nothing clicks.
  volume.gain.setValueAtTime(0.001, start);
  volume.gain.exponentialRampToValueAtTime(0.25, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(end);
}
