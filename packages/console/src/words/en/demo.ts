export default {
  title: 'This is a demo.',
  text: 'People, customers and conversations are made up: try anything, nothing will break.',
  remove: 'Remove the demo',
  removeTitle: 'Remove the demo?',
  removeText: 'The made-up people, customers and conversations go for good. Your account, the company and its first site stay.',
  removeYes: 'Remove all of it',
};
