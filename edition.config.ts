import { defineEdition } from 'plumbline/config';

export default defineEdition({
  title: 'The Cluster File',
  tagline: 'China’s technology clusters, in numbers that can be checked',
  description:
    'Four published works on China’s technology clusters, read closely: the parks, the prefectures, the money and the plans. Every chart has a permalink, every figure a source.',
  publisher: 'Plumbline',
  site: 'https://plumbline.example',
  base: '/',
  language: 'en',
  favicon: './src/favicon.svg',
  languages: {
    'zh-Hans': {
      fonts: {
        serif: {
          regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
          semibold: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
        },
        sans: {
          regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
          semibold: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
          local: ['Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'],
        },
      },
    },
  },
  licence: {
    id: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  people: [{ name: 'The Cluster File desk', role: 'Reporting, data and charts' }],
  corrections: 'corrections@plumbline.example',
});
