/** A series to be heard: one tone for each row, high for much; what has no value is silent. */

/** Milliseconds from tone to tone. */
const beat = 260;

/** Stops what is heard now: of two series at once neither is understood. */
let hush = () => {};

/**
 * @param pitches in hertz, in the order in which they are heard
 * @param light is told which of them sounds
 * @param done is told when all have sounded, or another series is to be heard
 * @returns what stops it
 */
export function listen(pitches: (number | null)[], light: (i: number) => void, done: () => void): () => void {
  hush();
  hush = done;
  const audio = new AudioContext();
  let next = 0;
  const timer = setInterval(() => {
    if (next === pitches.length) return done();
    const pitch = pitches[next]!;
    light(next++);
    if (pitch) sound(audio, pitch);
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
